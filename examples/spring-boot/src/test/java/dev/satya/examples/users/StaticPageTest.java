package dev.satya.examples.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page as it is served, and the start of the service. */
@ExtendWith(RunningService.Extension.class)
class StaticPageTest {

    @Test
    void page_isServed_andLoadsNothingFromElsewhere(RunningService service) throws Exception {
        HttpResponse<String> answer = service.get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Try a request").doesNotContain("://");
    }

    @Test
    void counters_areShownByTheirTags(RunningService service) throws Exception {
        service.post("/users", "{\"age\": 200}");

        assertThat(service.get("/counters").body())
                .contains("\"User class enforce maximum /age\":");
    }

    @Test
    void properties_areBound(RunningService service) {
        assertThat(service.bean(ShopProperties.class))
                .isEqualTo(new ShopProperties("Corner shop", 3));
    }
}
