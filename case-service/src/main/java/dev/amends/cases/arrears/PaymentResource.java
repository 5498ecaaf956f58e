package dev.amends.cases.arrears;

import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the payments of an account, also of one that was never overdue. */
@Path("/accounts/{lenderId}/{accountId}/payments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "cases")
class PaymentResource {
  private final Payments payments;

  PaymentResource(Payments payments) {
    this.payments = payments;
  }

  /**
   * A payment.
   *
   * @param reason why it is in its state
   * @param amount absent if only the reversal is reported
   */
  public record PaymentView(
      String paymentId,
      Payment.State state,
      String reason,
      @Nullable Money amount,
      @Nullable LocalDate valueDate,
      LocalDate businessDate,
      long sequence,
      String eventId) {

    static PaymentView of(Payment payment) {
      return new PaymentView(
          payment.paymentId(),
          payment.state(),
          payment.reason(),
          payment.amount(),
          payment.valueDate(),
          payment.businessDate(),
          payment.sequence(),
          payment.eventId());
    }
  }

  @GET
  @Operation(
      operationId = "listPayments",
      summary = "List the payments of an account",
      description = "In the lender's order.")
  public Page<PaymentView> list(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @PathParam("accountId") @Parameter(example = "LN-1003") String accountId,
      @BeanParam PageRequest page) {
    Position after = page.after(Position::parse).orElse(Position.START);
    return Page.of(
        payments.of(
            new AccountKey(lenderId, accountId),
            after.sequence(),
            after.paymentId(),
            page.rowsToRead()),
        page,
        payment -> new Position(payment.sequence(), payment.paymentId()).text(),
        PaymentView::of);
  }

  /** A position in the lender's order; two payments may have one sequence. */
  private record Position(long sequence, String paymentId) {
    static final Position START = new Position(-1, "");

    static Position parse(String text) {
      int slash = text.indexOf('/');
      return new Position(Long.parseLong(text.substring(0, slash)), text.substring(slash + 1));
    }

    String text() {
      return sequence + "/" + paymentId;
    }
  }
}
