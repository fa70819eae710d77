package org.throughline.portal.layout;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What a browser may do with our pages: nothing but show them. */
@Configuration(proxyBeanMethods = false)
class Headers {

    @Bean
    HeaderWriter securityHeaders(
            @Value("${throughline.login.issuer:http://localhost:8085}") URI issuer, LayoutSettings settings) {
        var link = new DelegatingRequestMatcherHeaderWriter(
                PathPatternRequestMatcher.pathPattern("/link/**"),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER));
        var referrer = new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN);
        var opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        var resource = new CrossOriginResourcePolicyHeaderWriter();
        resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        return new CompositeHeaderWriter(List.of(
                new ContentSecurityPolicyHeaderWriter(policy(issuer, settings.quickExit())),
                new PermissionsPolicyHeaderWriter("camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
                // The first one holds.
                link,
                referrer,
                opener,
                resource));
    }

    /** Forms lead to us and, by redirect, to the provider when somebody logs out and away when somebody must leave. */
    private static String policy(URI issuer, URI quickExit) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "form-action 'self' " + origin(issuer) + " " + origin(quickExit),
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
