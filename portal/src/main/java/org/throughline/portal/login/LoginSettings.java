package org.throughline.portal.login;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clinics' identity provider, and how long a log-in lasts without a click.
 *
 * @param issuer any OpenID provider that describes itself under {@code /.well-known}
 * @param rolesClaim path of the list of roles in the access token, such as {@code realm_access.roles}
 * @param clinicClaim path of the clinic in the access token
 * @param personClaim path of the person's pseudonym in the access token
 * @param staffIdle others may pass a clinic's screen
 * @param clientIdle a day on one's own phone, from breakfast until bed
 */
@ConfigurationProperties("throughline.login")
record LoginSettings(
        @DefaultValue("http://localhost:8085") URI issuer,
        @DefaultValue("portal") String clientId,
        @DefaultValue("demo") String clientSecret,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("clinic") String clinicClaim,
        @DefaultValue("sub") String personClaim,
        @DefaultValue("30m") Duration staffIdle,
        @DefaultValue("16h") Duration clientIdle) {}
