package org.throughline.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;

/** What a service imports so that its errors, preconditions and limits read like those of the others. */
@Configuration(proxyBeanMethods = false)
@Import({
    TellProblems.class,
    TellBadRequests.class,
    TellFailures.class,
    BareErrors.class,
    NextLink.class,
    Languages.class,
    Limits.class,
    TraceOfRequest.class,
    ApiDescription.class
})
@PropertySource("classpath:http-conventions.properties")
public class HttpConventionsConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Profile("prod")
    @PropertySource("classpath:http-conventions-prod.properties")
    static class InProduction {}
}
