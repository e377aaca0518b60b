package dev.satya.spring.web;

import dev.satya.interpreter.Satya;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The language of an answer.
 *
 * @param fallback of a request that asks for none
 */
record RequestLocale(Locale fallback) {

    /**
     * What the application resolves, such as by a cookie. One that leaves it to {@code Accept-Language}, and
     * does not say which languages it has, answers in the first of those asked for that Satya has.
     */
    Locale of(HttpServletRequest request) {
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        boolean isByHeader =
                resolver == null
                        || resolver instanceof AcceptHeaderLocaleResolver byHeader
                                && byHeader.getSupportedLocales().isEmpty();
        if (resolver != null && !isByHeader) {
            return resolver.resolveLocale(request);
        }
        List<String> asked = Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE));
        return asked.isEmpty() ? fallback : Satya.locale(String.join(",", asked));
    }
}
