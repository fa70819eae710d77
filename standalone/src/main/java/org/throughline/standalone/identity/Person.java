package org.throughline.standalone.identity;

import java.util.List;
import org.throughline.access.Role;

/** Somebody invented. */
record Person(String id, String clinic, List<Role> roles) {

    Person(String id, String clinic, Role role) {
        this(id, clinic, List.of(role));
    }

    List<String> roleNames() {
        return roles.stream().map(Role::name).toList();
    }
}
