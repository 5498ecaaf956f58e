package dev.amends.console.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something changed in a service.
 *
 * @param service the name in the paths of the gateway, such as {@code case}
 * @param type the name of the event, such as {@code CaseUpdated}
 * @param caseId null if the event concerns no case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(
    String service, String type, String lenderId, String accountId, @Nullable String caseId) {}
