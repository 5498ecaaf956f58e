package dev.amends.messaging.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stored record about a borrower.
 *
 * @param service the service that keeps it
 * @param kind the kind of record, such as contact or complaint
 * @param id its key among those of its kind
 * @param at when it was recorded or happened, if that is stored
 * @param record its fields as they are stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalRecord(
    @Schema(examples = "contact-service") String service,
    @Schema(examples = "contact") String kind,
    @Schema(examples = "0197a1b2-0000-7000-8000-000000000001") String id,
    @Nullable Instant at,
    @Schema(implementation = Object.class) ObjectNode record) {}
