package dev.amends.plan.proposal;

import dev.amends.events.AccountKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that a rule refuses.
 *
 * @param planId the plan whose terms it would change; null for a new plan
 * @param ownWords the borrower's own words; null if there are none
 */
public record RefusedProposal(
    UUID caseId,
    AccountKey account,
    @Nullable UUID planId,
    Proposal proposal,
    @Nullable String ownWords) {}
