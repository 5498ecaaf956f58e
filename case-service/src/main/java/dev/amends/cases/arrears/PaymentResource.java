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

/** Lists the payments of an account, even if the account was never overdue. */
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
   * @param reason the reason for its state, in words
   * @param amount absent if only the reversal is reported
   * @param reversed the part that was reversed; absent if only a reversal in full is reported
   */
  public record PaymentView(
      String paymentId,
      Payment.State state,
      String reason,
      @Nullable Money amount,
      @Nullable Money reversed,
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
          payment.reversed(),
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
      description = "Orders them by the lender's sequence.")
  public Page<PaymentView> list(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @PathParam("accountId") @Parameter(example = "LN-1003") String accountId,
      @BeanParam PageRequest page) {
    Cursor after = page.after(Cursor::parse).orElse(Cursor.START);
    return Page.of(
        payments.findByAccount(
            new AccountKey(lenderId, accountId),
            after.sequence(),
            after.paymentId(),
            page.rowsToRead()),
        page,
        payment -> new Cursor(payment.sequence(), payment.paymentId()).text(),
        PaymentView::of);
  }

  /** The last payment of a page; two payments may share a sequence. */
  private record Cursor(long sequence, String paymentId) {
    static final Cursor START = new Cursor(-1, "");

    static Cursor parse(String text) {
      int slash = text.indexOf('/');
      return new Cursor(Long.parseLong(text.substring(0, slash)), text.substring(slash + 1));
    }

    String text() {
      return sequence + "/" + paymentId;
    }
  }
}
