package org.throughline.standalone.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.util.StringUtils;
import org.throughline.access.Role;

/** Somebody invented. */
public record Person(String id, String clinic, List<Role> roles) {

    Person(String id, String clinic, Role role) {
        this(id, clinic, List.of(role));
    }

    /** What they are called: the end of their id. */
    public String called() {
        return StringUtils.capitalize(id.substring(id.lastIndexOf('-') + 1));
    }

    /** A number is none. */
    Optional<String> givenName() {
        return Optional.of(called()).filter(it -> it.chars().noneMatch(Character::isDigit));
    }

    List<String> roleNames() {
        return roles.stream().map(Role::name).toList();
    }
}
