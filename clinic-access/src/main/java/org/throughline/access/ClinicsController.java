package org.throughline.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.ClinicId;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.http.Preconditions;
import org.throughline.http.Problem;

/** Those who run the platform say whether a clinic is served; each service is told on its own. */
@RestController
@RequestMapping("/api/v1/ops/clinics/{clinicId}")
class ClinicsController {

    private final Gate gate;
    private final Clinics clinics;
    private final Holdings holdings;
    private final Clock clock;

    ClinicsController(Gate gate, Clinics clinics, Holdings holdings, Clock clock) {
        this.gate = gate;
        this.clinics = clinics;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * What standing a clinic has with this service, and how many documents of it the service holds beside the audit. For ops. A clinic
     * that nobody ever spoke of is {@code ACTIVE} and has no {@code since}.
     */
    @GetMapping
    ResponseEntity<ClinicView> clinic(@PathVariable ClinicId clinicId) {
        gate.oversee(clinicId);
        return answer(clinics.find(clinicId));
    }

    /**
     * Changes the standing of a clinic. For ops. {@code SUSPENDED}: from now on its people are answered 403 {@code
     * clinic-suspended}, and no message goes out to its clients. {@code ACTIVE}: they are served again. {@code ERASED}:
     * for ever; events of it are no longer heard, and what is held of it may be deleted. 409 {@code
     * clinic-not-suspended} where it is to be erased and is not suspended, 409 {@code clinic-erased} where it was
     * erased. Other instances of the service follow within a second.
     *
     * @param ifMatch ETag of the clinic as it was last read; 428 without, 412 when it has changed since
     */
    @PutMapping
    ResponseEntity<ClinicView> changeClinic(
            @PathVariable ClinicId clinicId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody StandingSaid said) {
        gate.oversee(clinicId);
        var before = clinics.find(clinicId);
        Preconditions.require(ifMatch, before.revision());
        var after = before.become(said.standing(), gate.caller().person(), clock.instant());
        if (!after.equals(before)) {
            clinics.replace(before, after);
        }
        return answer(after);
    }

    /**
     * Deletes every document that this service holds of a clinic whose standing is {@code ERASED}, its audit included.
     * For ops. 409 {@code clinic-not-erased} otherwise. May be repeated. What Kafka keeps is not touched. Who erased
     * it, and when, stays with the standing.
     *
     * @return how many documents were deleted, by collection
     */
    @DeleteMapping("/data")
    ErasedView eraseClinic(@PathVariable ClinicId clinicId) {
        gate.oversee(clinicId);
        if (clinics.find(clinicId).standing() != Standing.ERASED) {
            throw Problem.conflict("clinic-not-erased", "Give the clinic the standing ERASED first.");
        }
        return new ErasedView(clinicId, holdings.erase(clinicId));
    }

    private ResponseEntity<ClinicView> answer(Clinic clinic) {
        return ResponseEntity.ok()
                .eTag(Preconditions.etag(clinic.revision()))
                .body(new ClinicView(
                        clinic.id(), clinic.standing(), clinic.since(), clinic.by(), holdings.count(clinic.id())));
    }

    /** @param standing what it becomes */
    record StandingSaid(@NotNull Standing standing) {}

    /**
     * @param since when it was given this standing
     * @param by who gave it, by pseudonym
     * @param documents how many are held, by collection
     */
    record ClinicView(
            ClinicId clinicId,
            Standing standing,
            @Nullable Instant since,
            @Nullable String by,
            Map<String, Long> documents) {}

    /** @param deleted how many documents, by collection */
    record ErasedView(ClinicId clinicId, Map<String, Long> deleted) {}
}
