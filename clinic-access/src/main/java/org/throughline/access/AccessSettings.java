package org.throughline.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens of the clinic's identity provider are read.
 *
 * @param audience for whom a token must be made out
 * @param rolesClaim path of the list of roles, such as {@code realm_access.roles}
 * @param clinicClaim path of the clinic
 * @param personClaim path of the person's pseudonym
 * @param openDocs whether {@code /v3/api-docs} is told without a token
 * @param keysOutlive how long known keys are trusted while the provider is away
 * @param requestsPerSecond how many one person may make, over five seconds
 * @param auditKept how long a line of the audit is kept; six years as 45 CFR 164.316(b)(2)(i) (HIPAA) asks of what
 *     documents the safeguards
 */
@ConfigurationProperties("throughline.access")
record AccessSettings(
        @DefaultValue("throughline") String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("clinic") String clinicClaim,
        @DefaultValue("sub") String personClaim,
        @DefaultValue("false") boolean openDocs,
        @DefaultValue("4h") Duration keysOutlive,
        @DefaultValue("500") int requestsPerSecond,
        @DefaultValue("2192d") Duration auditKept) {}
