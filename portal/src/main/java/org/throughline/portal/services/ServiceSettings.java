package org.throughline.portal.services;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, and how long a page waits for them.
 *
 * @param connect how long until a service counts as away
 * @param read how long until an answer counts as none
 */
@ConfigurationProperties("throughline.services")
record ServiceSettings(
        @DefaultValue("http://localhost:8081") URI assignment,
        @DefaultValue("http://localhost:8082") URI tracking,
        @DefaultValue("http://localhost:8083") URI reminder,
        @DefaultValue("http://localhost:8084") URI analytics,
        @DefaultValue("1s") Duration connect,
        @DefaultValue("4s") Duration read) {}
