package dev.amends.conventions.work;

import java.time.Instant;
import java.util.List;

/**
 * How much work is open.
 *
 * @param asOf the time by which work counts as due or late
 * @param counts by kind, lender, assignee and status; combinations without work are left out
 */
public record WorkSummary(Instant asOf, List<WorkCount> counts) {}
