package org.throughline.events;

/** A client of a clinic: the only way to address anything of theirs, so that no query can leave the tenant out. */
public record ClientRef(ClinicId clinic, ClientId client) {

    /** Key of a document of theirs: {@code clinic/client/id}. */
    public String documentId(Id id) {
        return documentPrefix() + id.value();
    }

    /** What all keys of their documents start with. */
    public String documentPrefix() {
        return clinic + "/" + client + "/";
    }

    public static ClientRef of(HomeworkEvent event) {
        return new ClientRef(event.clinic(), event.client());
    }
}
