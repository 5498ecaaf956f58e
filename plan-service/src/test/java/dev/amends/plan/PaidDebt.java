package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static org.awaitility.Awaitility.await;

import dev.amends.events.LenderEvent.Overdue;
import io.restassured.response.Response;
import java.time.LocalDate;

/** A debt that is quoted, paid in full and certified. */
public final class PaidDebt {
  private final Borrower borrower;
  private final String amount;
  private final LocalDate day;

  private PaidDebt(Borrower borrower, String amount, LocalDate day) {
    this.borrower = borrower;
    this.amount = amount;
    this.day = day;
  }

  /** The whole debt of a borrower, all of it overdue. */
  public static PaidDebt of(Borrower borrower, String amount, LocalDate day) {
    return new PaidDebt(borrower, amount, day);
  }

  /** Reports the whole debt and waits until this service knows it. */
  public void isReported() {
    borrower.reports(new Overdue(borrower.money(amount), null, null, null, null), amount, day);
    await().atMost(PATIENCE).until(() -> askForQuote(day.toString()).statusCode() == 201);
  }

  /** Pays the debt and ends the case. */
  public void settle() {
    borrower.pays("PAY-OFF", amount, day);
    borrower.untilPaymentsAre(1);
    borrower.cured(day, null);
    borrower.awaitCaseEnd();
  }

  public String quote(String validUntil) {
    isReported();
    return askForQuote(validUntil).jsonPath().getString("id");
  }

  /** Pays the debt; returns the id of the certificate. */
  public String certificate() {
    settle();
    return askForCertificate().then().statusCode(201).extract().jsonPath().getString("id");
  }

  public Response askForQuote(String validUntil) {
    return as("li.na", "agent")
        .body(
            """
            {"caseId":"%s","validUntil":"%s"}"""
                .formatted(borrower.caseId(), validUntil))
        .post("/payoff-quotes");
  }

  public Response askForCertificate() {
    return as("li.na", "agent")
        .body("{\"caseId\":\"" + borrower.caseId() + "\"}")
        .post("/settlement-certificates");
  }
}
