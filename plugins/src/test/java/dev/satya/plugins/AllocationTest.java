package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked of every row makes no objects of valid texts. */
class AllocationTest {
    private static final int TIMES = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base64",
                "bic",
                "creditCard",
                "cusip",
                "date",
                "date-time",
                "digits",
                "duration",
                "email",
                "gtin",
                "hex",
                "http-date",
                "iban",
                "idn-email",
                "ip",
                "ipv4",
                "ipv6",
                "iri",
                "isbn",
                "isin",
                "json-pointer",
                "lei",
                "mac",
                "mediaType",
                "noHtml",
                "printable",
                "semver",
                "slug",
                "time",
                "ulid",
                "uri",
                "uri-reference",
                "uri-template",
                "url",
                "uuid"
            })
    void format_ofValidText_allocatesNothing(String name) throws ReflectiveOperationException {
        Check check = Formats.plugin(name).bind(new Arguments(Map.of()));
        List<Object> valid = Formats.plugin(name).validExamples();

        long conforming = conforming(check, valid);
        long before = allocatedBytes();
        conforming += conforming(check, valid);
        long allocated = allocatedBytes() - before;

        assertThat(conforming).isEqualTo(2L * TIMES * valid.size());
        assertThat(allocated).as("bytes of %d checks", TIMES * valid.size()).isLessThan(TIMES);
    }

    /** By this thread. Asked for by reflection, since the module has no use for management. */
    private static long allocatedBytes() throws ReflectiveOperationException {
        Object threads =
                Class.forName("java.lang.management.ManagementFactory")
                        .getMethod("getThreadMXBean")
                        .invoke(null);
        Method count =
                Class.forName("com.sun.management.ThreadMXBean")
                        .getMethod("getCurrentThreadAllocatedBytes");
        return (long) count.invoke(threads);
    }

    private static long conforming(Check check, List<Object> values) {
        long conforming = 0;
        for (int i = 0; i < TIMES; i++) {
            for (int j = 0; j < values.size(); j++) {
                conforming += check.test(values.get(j)) ? 1 : 0;
            }
        }
        return conforming;
    }
}
