package dev.satya.examples.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser. */
@NeedsBrowser
@ExtendWith(RunningService.Extension.class)
class PageTest {

    @Test
    void page_thatSends_showsEveryViolation(RunningService service, @TempDir Path folder)
            throws Exception {
        String dom = Browser.find().orElseThrow().dom(service.uri("/?send=de"), folder);

        assertThat(dom)
                .contains("422 Unprocessable Content")
                .contains("niemand ist älter als 150")
                .contains("User class enforce");
    }
}
