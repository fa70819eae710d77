package org.throughline.http;

import org.springframework.context.annotation.Configuration;

/** What a service imports so that its errors, preconditions and limits read like those of the others. */
@Configuration(proxyBeanMethods = false)
public class HttpConventionsConfiguration {}
