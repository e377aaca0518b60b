package dev.satya.examples.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Versions that are enforced, warn, and look on. */
@ExtendWith(RunningService.Extension.class)
class ModeTest {

    private static double count(RunningService service, String... tags) {
        Counter counter =
                service.bean(MeterRegistry.class).find("satya.violations").tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void shadow_countsAndRefusesNothing(RunningService service) throws Exception {
        String[] tags = {
            "schema",
            "order",
            "version",
            "2",
            "mode",
            "shadow",
            "code",
            "pattern",
            "path",
            "/items/*/sku"
        };
        double before = count(service, tags);

        HttpResponse<String> answer =
                service.post(
                        "/orders",
                        "{\"number\": \"7\", \"items\": [{\"sku\": \"a\", \"quantity\": 1},"
                                + " {\"sku\": \"b\", \"quantity\": 1}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(count(service, tags) - before).isEqualTo(2);
    }

    @Test
    void warning_isCountedByItsPlace(RunningService service) throws Exception {
        String[] tags = {"schema", "parcel", "version", "2", "mode", "warn", "code", "minimum"};
        double before = count(service, tags);

        HttpResponse<String> answer =
                service.post(
                        "/odd/parcel",
                        "{\"id\": \"P1\", \"to\": {\"city\": \"x\", \"house\": 1}, \"weights\":"
                                + " [1]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(count(service, tags) - before).isEqualTo(1);
    }

    @Test
    void namesOfRequest_makeNoCounters(RunningService service) throws Exception {
        for (int i = 0; i < 20; i++) {
            service.post("/users", "{\"name-" + i + "\": 1}");
        }

        List<String> paths =
                service.bean(MeterRegistry.class).find("satya.violations").counters().stream()
                        .map(counter -> counter.getId().getTag("path"))
                        .toList();
        assertThat(paths).isNotEmpty().noneMatch(path -> path.contains("name-"));
    }
}
