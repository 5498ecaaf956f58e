package dev.amends.conventions.casecopy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A service's copy of a case, as its rules use it now. A field that the service does not keep, or
 * has not received yet, is absent.
 *
 * @param status OPEN, CURED, CHARGED_OFF or CLOSED
 * @param businessDate the business date up to which the service counts days
 * @param daysPastDue as of that date
 * @param outstanding the whole debt, if the lender reports it
 * @param holds the kinds of the holds in force, without duplicates
 * @param activePlanIds the promises and plans in force
 * @param represented whether a representative acts for the borrower
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseCopy(
    UUID caseId,
    @Schema(examples = "CU-DEMO") String lenderId,
    @Schema(examples = "LN-1003") String accountId,
    @Schema(examples = "OPEN") @Nullable String status,
    @Nullable LocalDate businessDate,
    @Nullable Integer daysPastDue,
    @Nullable LocalDate delinquentSince,
    @Nullable Money overdue,
    @Nullable Money outstanding,
    @JsonProperty("class") @Nullable CustomerClass customerClass,
    @Nullable Stage stage,
    @Nullable List<HoldKind> holds,
    @Nullable List<UUID> activePlanIds,
    @Nullable Boolean represented) {}
