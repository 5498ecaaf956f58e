package dev.amends.plan.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a plan returns to if the case with which it ended continues.
 *
 * @param status its status before
 * @param pending the version that waited for a decision; null if none did
 */
@Embeddable
record CaseEnd(
    @Enumerated(EnumType.STRING) @Column(name = "status_before") PlanStatus status,
    @Column(name = "pending_before") @Nullable Integer pending) {}
