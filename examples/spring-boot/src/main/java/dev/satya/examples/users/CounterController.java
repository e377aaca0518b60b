package dev.satya.examples.users;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The counters of violations, for the page. */
@RestController
class CounterController {
    private static final List<String> TAGS = List.of("schema", "version", "mode", "code", "path");

    private final MeterRegistry registry;

    CounterController(MeterRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/counters")
    Map<String, Double> counters() {
        Map<String, Double> counters = new TreeMap<>();
        for (Counter counter : registry.find("satya.violations").counters()) {
            String tags =
                    TAGS.stream()
                            .map(tag -> String.valueOf(counter.getId().getTag(tag)))
                            .collect(Collectors.joining(" "));
            counters.put(tags, counter.count());
        }
        return counters;
    }
}
