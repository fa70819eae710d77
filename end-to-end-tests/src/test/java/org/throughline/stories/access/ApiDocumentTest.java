package org.throughline.stories.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTest {

    private static final Victim ANNA = new Victim("c-anna", "t-mara", "copy-1", "a-1", "d-1", "o-1");

    @Test
    void operations_are_aimed_at_the_victim() {
        var operations = operations("""
                {"openapi": "3.1.0",
                 "paths": {
                  "/api/v1/clients/{id}/homework/{occurrenceId}/records": {"post": {
                    "parameters": [
                      {"name": "id", "in": "path", "required": true},
                      {"name": "from", "in": "query", "required": true, "schema": {"type": "string", "format": "date"}},
                      {"name": "limit", "in": "query"}],
                    "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Entry"}}}}}},
                  "/api/v1/unsubscribe/{token}": {"post": {}}},
                 "components": {"schemas": {"Entry": {"type": "object", "properties": {
                    "clientId": {"type": "string"},
                    "clinicId": {"type": "string"},
                    "outcome": {"type": "string", "enum": ["COMPLETED", "PARTIAL"]},
                    "dose": {"type": ["number", "null"]},
                    "sessions": {"type": "array", "items": {"type": "string", "format": "date-time"}}}}}}}""");

        assertThat(operations).hasSize(2);
        var record = operations.getFirst();
        assertThat(record.addressOf(ANNA))
                .isEqualTo("http://localhost:1/api/v1/clients/c-anna/homework/o-1/records?from=2026-03-30");
        assertThat(record.isAbout("clients")).isTrue();
        assertThat(record.namesTheClientInItsBody()).isTrue();
        assertThat(record.namesTheClinicInItsBody()).isTrue();
        assertThat(record.needsNoLogin()).isFalse();
        assertThat(record.body()).hasValue(new Operation.Body("application/json", """
                {"clientId":"c-anna","clinicId":"linden","outcome":"COMPLETED","dose":1,"sessions":["2026-03-30T10:00:00Z"]}"""));
        assertThat(operations.getLast().needsNoLogin()).isTrue();
    }

    private static List<Operation> operations(String document) {
        return new ApiDocument("http://localhost:1", JsonMapper.shared().readTree(document), ANNA).operations();
    }
}
