package dev.amends.plan.payment;

import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads payments and their allocation, to the minor unit. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "payments")
class PaymentResource {
  private final Payments payments;
  private final PaymentTotals totals;

  PaymentResource(Payments payments, PaymentTotals totals) {
    this.payments = payments;
    this.totals = totals;
  }

  @GET
  @Path("payments")
  @Operation(
      operationId = "listPayments",
      summary = "List the payments of a lender or of one account",
      description =
          "Payments are ordered by the time at which they were received. Each shows which part went"
              + " to which instalment and component of the debt, and by which rule. A payment that"
              + " no plan claims stays unallocated.")
  public Page<PaymentView> list(
      @QueryParam("lenderId") @Parameter(required = true, example = "CU-DEMO")
          @Nullable String lenderId,
      @QueryParam("accountId") @Parameter(example = "LN-1003") @Nullable String accountId,
      @BeanParam PageRequest page) {
    if (lenderId == null || lenderId.isBlank()) {
      throw Problems.invalid("lenderId", "is required, such as lenderId=CU-DEMO");
    }
    long after = page.after(Long::parseLong).orElse(0L);
    return Page.of(
        accountId == null
            ? payments.page(lenderId, after, page.rowsToRead())
            : payments.page(new AccountKey(lenderId, accountId), after, page.rowsToRead()),
        page,
        payment -> Long.toString(payment.position),
        PaymentView::of);
  }

  /**
   * The totals of a lender's payments; received = allocated + unallocated in every currency.
   *
   * @param payments the number of payments, including reversed ones
   * @param received the same as receivedNet, kept for existing clients; in case-service's
   *     portfolio, this name means the gross amount
   * @param receivedGross the amounts of all payments by currency, including what was reversed
   * @param receivedNet the part of receivedGross that was not reversed, by currency
   * @param reversed the amounts that were reversed, by currency
   * @param allocated the part of the received amounts that went to instalments, by currency
   * @param allocatedByComponent the allocated amounts by component of the debt, one entry for each
   *     currency
   * @param unallocated the rest of the received amounts, by currency
   */
  record PaymentSums(
      String lenderId,
      long payments,
      List<Money> received,
      List<Money> receivedGross,
      List<Money> receivedNet,
      List<Money> reversed,
      List<Money> allocated,
      List<ComponentAmounts> allocatedByComponent,
      List<Money> unallocated) {}

  @GET
  @Path("lenders/{lenderId}/payments")
  @Operation(
      operationId = "summarizePayments",
      summary = "Show the totals of a lender's payments by currency and component of the debt")
  public PaymentSums sums(@PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId) {
    return totals.of(lenderId);
  }
}
