package dev.amends.cases.portfolio;

import dev.amends.cases.portfolio.CaseStates.Movement;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows a lender's arrears on past business dates, and how they changed. */
@Path("/lenders/{lenderId}/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "portfolio")
class PastPortfolioResource {
  private static final String KNOWN_AT =
      "Answers as at this time, without what was recorded later; the present time if absent. The"
          + " answer for a date and a time never changes.";

  private final CaseStates states;
  private final ReceivedPayments payments;
  private final PortfolioConfig config;
  private final InstantSource clock;

  PastPortfolioResource(
      CaseStates states, ReceivedPayments payments, PortfolioConfig config, InstantSource clock) {
    this.states = states;
    this.payments = payments;
    this.config = config;
    this.clock = clock;
  }

  @GET
  @Path("history")
  @Operation(
      operationId = "getPastPortfolio",
      summary = "Show a lender's arrears on a business date",
      description =
          "Overdue and outstanding amounts of the open cases by bucket, class and product, from the"
              + " timelines of the cases.")
  public PastPortfolio on(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @QueryParam("asOf")
          @Parameter(
              required = true,
              description = "The lender's business date.",
              example = "2026-02-28")
          @Nullable LocalDate asOf,
      @QueryParam("knownAt") @Parameter(description = KNOWN_AT, example = "2026-03-01T09:30:00Z")
          @Nullable Instant knownAt) {
    LocalDate day = required("asOf", asOf);
    return PastPortfolio.of(lenderId, day, knownAt, states.on(lenderId, day, timeOf(knownAt)));
  }

  @GET
  @Path("rates")
  @Operation(
      operationId = "getPortfolioRates",
      summary = "Show roll rates, cure rates and avoided losses between two business dates",
      description =
          "A roll rate is the overdue amount that is now in a bucket, in percent of the overdue"
              + " amount of the bucket from which it came. A cure rate counts cases. The avoided"
              + " loss uses the loss rates of the configuration. The received payments are as known"
              + " now, whatever knownAt is.")
  public PortfolioRates rates(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @QueryParam("from")
          @Parameter(
              required = true,
              description = "The business date on which the cases were open.",
              example = "2026-01-31")
          @Nullable LocalDate from,
      @QueryParam("until")
          @Parameter(
              required = true,
              description = "A later business date.",
              example = "2026-02-28")
          @Nullable LocalDate until,
      @QueryParam("knownAt") @Parameter(description = KNOWN_AT, example = "2026-03-01T09:30:00Z")
          @Nullable Instant knownAt) {
    LocalDate first = required("from", from);
    LocalDate last = required("until", until);
    if (!last.isAfter(first)) {
      throw Problems.invalid("until", "must be after from (was " + last + ")");
    }
    List<Movement> movements = states.between(lenderId, first, last, timeOf(knownAt));
    return new PortfolioRates(
        lenderId,
        first,
        last,
        knownAt,
        payments.between(lenderId, first, last),
        RatePolicy.rates(movements),
        config.lossRates().isEmpty()
            ? null
            : RatePolicy.lossAvoided(movements, config.lossRates()));
  }

  private static LocalDate required(String name, @Nullable LocalDate day) {
    if (day == null) {
      throw Problems.invalid(name, "is required: a date such as 2026-02-28");
    }
    return day;
  }

  private Instant timeOf(@Nullable Instant knownAt) {
    Instant now = clock.instant();
    if (knownAt != null && knownAt.isAfter(now)) {
      throw Problems.invalid("knownAt", "must not be in the future (was " + knownAt + ")");
    }
    return knownAt == null ? now : knownAt;
  }
}
