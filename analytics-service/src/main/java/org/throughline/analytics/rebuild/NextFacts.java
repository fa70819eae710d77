package org.throughline.analytics.rebuild;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.events.ClientRef;

/** A second set of facts, empty at first, beside the live one; several may fill it at once, each with other clients. */
public interface NextFacts {

    /** Those of the clients that were written before. */
    Map<ClientRef, ClientFacts> read(Collection<ClientRef> clients);

    void write(Collection<ClientFacts> facts);

    /** Clients of either set whose facts are not equal in both. */
    Set<ClientRef> differences();

    /** Of these, those whose facts are not equal in both. */
    Set<ClientRef> differences(Set<ClientRef> among);

    int clients();

    /** From now on this is the live one. */
    void takeOver();

    void discard();

    /** Makes an empty one. */
    interface Maker {
        NextFacts next();
    }
}
