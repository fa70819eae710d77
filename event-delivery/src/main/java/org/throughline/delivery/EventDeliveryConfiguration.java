package org.throughline.delivery;

import org.springframework.context.annotation.Configuration;

/** What a service imports to tell and hear events. Needs a {@code Clock}, {@code spring.application.name} and {@code classpath:event-delivery.yml}. */
@Configuration(proxyBeanMethods = false)
public class EventDeliveryConfiguration {}
