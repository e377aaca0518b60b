package dev.satya.interpreter.convert;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of canonical values by a key of its own: equal values have equal hashes, and whoever writes
 * an instance cannot choose values of one hash without the key. SipHash-1-3 (Aumasson and Bernstein,
 * 2012) over texts and over the hashes of parts. Polynomials, as in {@link String#hashCode}, would not
 * do: some texts collide by all of them, whatever the factor. Immutable.
 */
final class KeyedHash {
    /** Containers that are expected in a value; more of them take more room. */
    private static final int FEW = 4;

    private final long key0 = ThreadLocalRandom.current().nextLong();
    private final long key1 = ThreadLocalRandom.current().nextLong();

    /** The hash of a value. */
    long of(@Nullable Object value) {
        boolean isContainer = value instanceof List || Equality.isObject(value);
        return of(value, isContainer ? new IdentityHashMap<>(FEW) : null);
    }

    /**
     * The same.
     *
     * @param known takes the hashes of containers, by identity, so that each is looked at once however
     *     many places it stands at; null: a container stands at one place
     */
    long of(@Nullable Object value, @Nullable Map<Object, Long> known) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Number number && Numbers.isCanonical(number)) {
            return number(number);
        }
        boolean isContainer = value instanceof List || Equality.isObject(value);
        if (value == null || !isContainer) {
            return pair(5, isOfJdk(value) ? text(String.valueOf(value)) : Objects.hashCode(value));
        }
        Long before = known == null ? null : known.get(value);
        if (before != null) {
            return before;
        }
        long hash = value instanceof List<?> list ? items(list, known) : members(value, known);
        if (known != null) {
            known.put(value, hash);
        }
        return hash;
    }

    /** Whether equal values have equal texts, in place of hashes that anybody can choose. */
    private static boolean isOfJdk(@Nullable Object value) {
        return value instanceof UUID
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount;
    }

    private long items(List<?> list, @Nullable Map<Object, Long> known) {
        long hash = 2;
        for (Object item : list) {
            hash = pair(hash, of(item, known));
        }
        return hash;
    }

    /** The order of members makes no difference. */
    private long members(Object object, @Nullable Map<Object, Long> known) {
        long sum = 0;
        for (Map.Entry<?, ?> member : Equality.members(object).entrySet()) {
            sum += pair(of(member.getKey(), known), of(member.getValue(), known));
        }
        return pair(3, sum);
    }

    private long number(Number number) {
        if (Numbers.isNotFinite(number)) {
            return pair(6, Double.hashCode(number.doubleValue()));
        }
        BigDecimal decimal = Numbers.decimal(number).stripTrailingZeros();
        long hash = decimal.signum() == 0 ? 4 : pair(4, decimal.scale());
        byte[] digits = decimal.signum() == 0 ? new byte[0] : decimal.unscaledValue().toByteArray();
        for (int i = 0; i < digits.length; i += Long.BYTES) {
            long part = 0;
            for (int j = i; j < Math.min(i + Long.BYTES, digits.length); j++) {
                part = part << Byte.SIZE | digits[j] & 0xFF;
            }
            hash = pair(hash, part);
        }
        return hash;
    }

    private long text(String text) {
        Sip sip = new Sip(key0, key1);
        int end = text.length() & ~3;
        for (int i = 0; i < end; i += 4) {
            sip.take(
                    text.charAt(i)
                            | (long) text.charAt(i + 1) << 16
                            | (long) text.charAt(i + 2) << 32
                            | (long) text.charAt(i + 3) << 48);
        }
        long rest = 0;
        for (int i = end; i < text.length(); i++) {
            rest = rest << 16 | text.charAt(i);
        }
        sip.take(rest);
        return sip.end(text.length());
    }

    private long pair(long first, long second) {
        Sip sip = new Sip(key0, key1);
        sip.take(first);
        sip.take(second);
        return sip.end(-1);
    }

    /** The state while something is hashed. */
    private static final class Sip {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        Sip(long key0, long key1) {
            v0 = key0 ^ 0x736f6d6570736575L;
            v1 = key1 ^ 0x646f72616e646f6dL;
            v2 = key0 ^ 0x6c7967656e657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void take(long word) {
            v3 ^= word;
            round();
            v0 ^= word;
        }

        long end(long length) {
            take(length);
            v2 ^= 0xff;
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
