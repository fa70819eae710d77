package org.throughline.timers;

import org.springframework.context.annotation.Configuration;

/** What a service imports to have timers. Needs the event-delivery configuration and a {@code Clock}. */
@Configuration(proxyBeanMethods = false)
public class DueTimersConfiguration {}
