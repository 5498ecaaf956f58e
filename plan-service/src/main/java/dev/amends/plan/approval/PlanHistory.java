package dev.amends.plan.approval;

import dev.amends.plan.agreement.DecisionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the earlier promises and plans of an account ended.
 *
 * @param promisesPartlyKept promises of which something, but too little, was received in time
 * @param plansBreached plans that are breached, or were when they ended
 * @param lastDecision the newest decision about any plan of the account; absent if there is none
 */
@Schema(name = "PlanHistory")
public record PlanHistory(
    long promisesKept,
    long promisesPartlyKept,
    long promisesBroken,
    long plansCompleted,
    long plansBreached,
    @Nullable DecisionView lastDecision) {}
