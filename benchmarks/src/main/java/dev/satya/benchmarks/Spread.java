package dev.satya.benchmarks;

import dev.satya.benchmarks.start.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What fresh JVMs differ in.
 *
 * @param middle the median over the rounds; not a number if there are none
 * @param least of the rounds
 * @param most of the rounds
 */
record Spread(double middle, double least, double most) {

    /** Of values, of which those that are no numbers do not count. */
    static Spread of(List<Double> values) {
        List<Double> known = values.stream().filter(Double::isFinite).sorted().toList();
        if (known.isEmpty()) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        return new Spread(Scores.median(known), known.get(0), known.get(known.size() - 1));
    }

    /** How many times as long as another one a benchmark takes, round by round. */
    static Spread ofRatios(List<Start> own, List<Start> base) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(own.size(), base.size()); round++) {
            ratios.add(own.get(round).fast() / base.get(round).fast());
        }
        return of(ratios);
    }

    /** As {@code 5.21 (5.02–5.60)}. */
    String words() {
        return Double.isNaN(middle)
                ? "–"
                : String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", middle, least, most);
    }
}
