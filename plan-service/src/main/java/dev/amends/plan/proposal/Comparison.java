package dev.amends.plan.proposal;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a borrower proposed, compared with what the borrower can sustain and with the options.
 *
 * @param affordable whether it is within what the newest assessment supports and breaks no rule
 * @param shareOfSustainablePercent its largest payment in percent of what the assessment supports;
 *     absent without an assessment, or if another rule refuses the terms
 * @param nearestOption the offered option that comes closest; absent if none is offered
 */
@Schema(name = "PlanComparison")
public record Comparison(
    boolean affordable,
    @Nullable BigDecimal shareOfSustainablePercent,
    @Nullable Option nearestOption,
    String why) {}
