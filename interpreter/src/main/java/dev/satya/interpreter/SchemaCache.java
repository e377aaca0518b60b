package dev.satya.interpreter;

import dev.satya.Validator;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Compiled JSON Schemas by their texts, for a service that is handed schemas: by a database, say, or
 * by its callers. The same text is compiled once, however many threads ask for it at the same time; the
 * others wait. A text with mistakes is kept with its mistakes, unless a document was not given to it that
 * {@link ImportOptions#documents} may give to the next who asks. Texts are told apart by SHA-256, so that
 * nobody can make one stand for another.
 *
 * <p>What is kept is bounded by its number and by the length of the texts; what was not asked for longest
 * goes first. Where schemas come from strangers, give {@link Satya.Builder#limits} steps: they bound
 * what a schema may ask for, as other limits bound what it takes to compile one.
 *
 * <p>Thread-safe; no lock is held while a schema is compiled.
 */
public final class SchemaCache {
    private final Satya satya;
    private final ImportOptions options;
    private final int maximum;
    private final long maximumLength;
    private final long ageNanos;
    private final LongSupplier nanoTime;

    private final Object lock = new Object();
    private final Map<String, CachedSchema> schemas = new LinkedHashMap<>(16, 0.75f, true);
    private long length;
    private long hits;
    private long misses;
    private long evictions;

    private SchemaCache(Builder parts) {
        this.satya = parts.satya;
        this.options = parts.options;
        this.maximum = parts.maximum;
        this.maximumLength = parts.maximumLength;
        this.ageNanos = parts.ageNanos;
        this.nanoTime = parts.nanoTime;
    }

    /** A cache of schemas that this compiles. */
    public static Builder builder(Satya satya) {
        return new Builder(Objects.requireNonNull(satya, "satya"));
    }

    /**
     * What validates by the schema of a text in UTF-8.
     *
     * @throws SchemaException if it is no JSON or no schema, each time
     */
    public Validator<Object> validator(byte[] schema) {
        byte[] text = schema.clone();
        CachedSchema asked = schema(digest(text), text);
        try {
            return asked.validator();
        } catch (LackingDocument e) {
            forget(asked);
            throw e.mistake();
        } catch (SchemaException e) {
            throw e;
        } catch (Throwable e) { // such as too little memory: the next caller may have more
            forget(asked);
            throw e;
        }
    }

    /**
     * The same of a schema in map form. Maps whose members come in another order are other schemas.
     *
     * @throws SchemaException if it is no schema, each time
     * @throws dev.satya.WriteException if it has no text, as one that contains itself
     */
    public Validator<Object> validator(Map<String, ?> schema) {
        return validator(JsonText.of(satya.toJson(schema)));
    }

    private CachedSchema schema(String digest, byte[] text) {
        synchronized (lock) {
            CachedSchema known = schemas.get(digest);
            long now = nanoTime.getAsLong();
            if (known != null && now - known.since() < ageNanos) {
                hits++;
                return known;
            }
            misses++;
            if (known != null) {
                remove(known);
            }
            CachedSchema made = new CachedSchema(digest, text.length, now, () -> compiled(text));
            if (text.length <= maximumLength) { // a longer one would drive out all others
                schemas.put(digest, made);
                length += made.length();
                evict();
            }
            return made;
        }
    }

    private Validator<Object> compiled(byte[] text) {
        AskedDocuments asked = new AskedDocuments(options.documents());
        try {
            ImportOptions own = options.withDocuments(asked);
            return satya.compile(satya.schemaFromJson(text, own), Object.class);
        } catch (SchemaException e) {
            throw asked.wasRefused() ? new LackingDocument(e) : e;
        }
    }

    /** A mistake that may be none for the next who asks. */
    private static final class LackingDocument extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SchemaException mistake;

        LackingDocument(SchemaException mistake) {
            super(mistake);
            this.mistake = mistake;
        }

        SchemaException mistake() {
            return mistake;
        }
    }

    /** Under the lock. */
    private void evict() {
        Iterator<CachedSchema> oldest = schemas.values().iterator();
        while (schemas.size() > maximum || length > maximumLength) {
            length -= oldest.next().length();
            oldest.remove();
            evictions++;
        }
    }

    private void forget(CachedSchema schema) {
        synchronized (lock) {
            if (schemas.get(schema.digest()) == schema) {
                remove(schema);
            }
        }
    }

    private void remove(CachedSchema schema) {
        schemas.remove(schema.digest());
        length -= schema.length();
    }

    private static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** What has been done so far. */
    public Statistics statistics() {
        synchronized (lock) {
            return new Statistics(hits, misses, evictions, schemas.size(), length);
        }
    }

    /** Drops all that is kept; what has been handed out is not touched. */
    public void clear() {
        synchronized (lock) {
            schemas.clear();
            length = 0;
        }
    }

    /** Counts since the cache was made, and what is kept now. Immutable. */
    public static final class Statistics {
        private final long hits;
        private final long misses;
        private final long evictions;
        private final int schemas;
        private final long length;

        private Statistics(long hits, long misses, long evictions, int schemas, long length) {
            this.hits = hits;
            this.misses = misses;
            this.evictions = evictions;
            this.schemas = schemas;
            this.length = length;
        }

        /** Calls for a schema that was kept, or that was being compiled. */
        public long hits() {
            return hits;
        }

        /** Calls for a schema that had to be compiled. */
        public long misses() {
            return misses;
        }

        /** Schemas that made room for others; not those that became too old. */
        public long evictions() {
            return evictions;
        }

        /** Schemas that are kept. */
        public int schemas() {
            return schemas;
        }

        /** Bytes of their texts. */
        public long length() {
            return length;
        }

        @Override
        public String toString() {
            return hits
                    + " hits, "
                    + misses
                    + " misses, "
                    + evictions
                    + " evictions, "
                    + schemas
                    + " schemas of "
                    + length
                    + " bytes";
        }
    }

    /** Choices for a cache. Not for use by several threads. */
    public static final class Builder {
        private final Satya satya;
        private ImportOptions options = ImportOptions.DEFAULT;
        private int maximum = 1_000;
        private long maximumLength = 16L << 20;
        private long ageNanos = Long.MAX_VALUE;
        private LongSupplier nanoTime = System::nanoTime;

        private Builder(Satya satya) {
            this.satya = satya;
        }

        /** How schemas are read. */
        public Builder options(ImportOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * How many schemas are kept; 1,000 without it.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maximum(int schemas) {
            this.maximum = Math.toIntExact(atLeastOne(schemas, "schemas"));
            return this;
        }

        /**
         * How many bytes their texts may have together; 16 MiB without it. What is compiled takes a
         * multiple of that. A longer text is compiled each time.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maximumLength(long bytes) {
            this.maximumLength = atLeastOne(bytes, "bytes");
            return this;
        }

        /**
         * After what time a schema is compiled anew when it is asked for; never without it. Of use where
         * {@link ImportOptions} lead to documents that change.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder age(Duration age) {
            if (age.isNegative() || age.isZero()) {
                throw new IllegalArgumentException("the age of a schema is positive, not " + age);
            }
            boolean isForEver = age.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0;
            this.ageNanos = isForEver ? Long.MAX_VALUE : age.toNanos();
            return this;
        }

        Builder nanoTime(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            return this;
        }

        private static long atLeastOne(long count, String what) {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "a cache keeps at least 1 of its " + what + ", not " + count);
            }
            return count;
        }

        /** The cache, empty. */
        public SchemaCache build() {
            return new SchemaCache(this);
        }
    }
}
