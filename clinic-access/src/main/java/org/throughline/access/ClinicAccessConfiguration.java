package org.throughline.access;

import org.springframework.context.annotation.Configuration;

/** What a service imports to know its callers. Needs an issuer-uri and a {@link CareTeam}. */
@Configuration(proxyBeanMethods = false)
public class ClinicAccessConfiguration {}
