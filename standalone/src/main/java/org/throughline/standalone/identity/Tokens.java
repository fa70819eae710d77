package org.throughline.standalone.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the tokens say and who has signed them. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    @Bean
    JWKSource<SecurityContext> signingKey(@Value("${throughline.identity.directory}") Path directory) {
        return new ImmutableJWKSet<>(new KeyFile(directory).keys());
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKey) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(signingKey);
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${throughline.identity.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(
            People people, @Value("${throughline.identity.says-demo:true}") boolean saysDemo) {
        return token -> {
            Authentication who = token.getPrincipal();
            Optional.ofNullable(who)
                    .map(Authentication::getName)
                    .flatMap(people::find)
                    .ifPresent(person -> {
                        token.getClaims().claim("clinic", person.clinic()).claim("roles", person.roleNames());
                        if (saysDemo) {
                            token.getClaims().claim("demo", true);
                        }
                        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                            token.getClaims().audience(List.of("throughline"));
                        } else {
                            token.getClaims().claim("name", person.called());
                            person.givenName().ifPresent(it -> token.getClaims().claim("given_name", it));
                        }
                    });
        };
    }
}
