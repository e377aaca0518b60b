package dev.satya.spring;

import dev.satya.TextInput;
import dev.satya.spring.schema.SchemaFiles;
import dev.satya.spring.web.OtherBodies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of {@code satya.*}.
 *
 * @param schemaLocations patterns of files with schemas
 * @param schemas what is set for versions of schemas, by name and version
 * @param configurationProperties whether classes of properties that have constraints are validated
 * @param web of requests
 * @param metrics of counters
 */
@ConfigurationProperties("satya")
public record SatyaProperties(
        @DefaultValue("classpath*:schemas/*.json") List<String> schemaLocations,
        @Nullable Map<String, Map<String, SchemaFiles.Setting>> schemas,
        @DefaultValue("true") boolean configurationProperties,
        @DefaultValue Web web,
        @DefaultValue Metrics metrics) {

    /** Settings of schemas that are not given are none. */
    @Override
    public Map<String, Map<String, SchemaFiles.Setting>> schemas() {
        return schemas == null ? Map.of() : schemas;
    }

    /**
     * Of requests.
     *
     * @param enabled whether Satya reads requests
     * @param packages of controllers whose requests it reads, with those below them; none: those of the
     *     application
     * @param otherBodies what becomes of JSON bodies of types that Satya makes no values of
     * @param maxBodySize of a JSON body or a form
     * @param violationStatus of a request that is well-formed and not valid
     * @param emptyTexts what an empty text is in a query or form
     */
    public record Web(
            @DefaultValue("true") boolean enabled,
            @Nullable List<String> packages,
            @DefaultValue("refuse") OtherBodies otherBodies,
            @DefaultValue("2MB") DataSize maxBodySize,
            @DefaultValue("422") int violationStatus,
            @DefaultValue("absent") TextInput.Empty emptyTexts) {
        private static final long LONGEST = 1 << 30;

        /** Refuses a size and a status that mean nothing. */
        public Web {
            if (maxBodySize.toBytes() < 1 || maxBodySize.toBytes() > LONGEST) {
                throw new IllegalArgumentException(
                        "satya.web.max-body-size is from 1B to 1GB, not " + maxBodySize);
            }
            if (violationStatus < 400 || violationStatus > 499) {
                throw new IllegalArgumentException(
                        "satya.web.violation-status is from 400 to 499, not " + violationStatus);
            }
        }

        /** Packages that are not given are none. */
        @Override
        public List<String> packages() {
            return packages == null ? List.of() : packages;
        }

        int maximum() {
            return Math.toIntExact(maxBodySize.toBytes());
        }
    }

    /**
     * Of counters.
     *
     * @param enabled whether checks and violations are counted
     * @param maxPaths of codes and paths that have a counter of their own
     */
    public record Metrics(
            @DefaultValue("true") boolean enabled, @DefaultValue("1000") int maxPaths) {

        /** Refuses a number below 0. */
        public Metrics {
            if (maxPaths < 0) {
                throw new IllegalArgumentException(
                        "satya.metrics.max-paths is at least 0, not " + maxPaths);
            }
        }
    }
}
