package dev.satya.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** The language of an answer. */
class RequestLocaleTest {
    private final RequestLocale locale = new RequestLocale(Locale.ITALIAN);

    private static MockHttpServletRequest request(LocaleResolver resolver, String... headers) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, resolver);
        for (String header : headers) {
            request.addHeader("Accept-Language", header);
        }
        return request;
    }

    @ParameterizedTest
    @CsvSource({"'sv, fr;q=0.5', fr", "de-AT, de-AT", "'', en", "sv, en"})
    void header_choosesAmongSatyasLanguages(String header, String expected) {
        assertThat(locale.of(request(new AcceptHeaderLocaleResolver(), header)))
                .isEqualTo(Locale.forLanguageTag(expected));
    }

    @Test
    void headers_ofSeveralLines_areOne() {
        assertThat(locale.of(request(new AcceptHeaderLocaleResolver(), "sv", "pl")))
                .isEqualTo(Locale.forLanguageTag("pl"));
    }

    @Test
    void request_withoutHeader_hasTheFallback() {
        assertThat(locale.of(request(new AcceptHeaderLocaleResolver()))).isEqualTo(Locale.ITALIAN);
    }

    @Test
    void application_thatSaysWhichLanguage_hasIt() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.forLanguageTag("sv")));

        assertThat(locale.of(request(new FixedLocaleResolver(Locale.JAPANESE), "de")))
                .isEqualTo(Locale.JAPANESE);
        assertThat(locale.of(request(resolver, "sv, de"))).isEqualTo(Locale.forLanguageTag("sv"));
    }
}
