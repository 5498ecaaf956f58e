package dev.amends.cases.strategy;

/** Why an unpaid case is at a milder stage than its steps reached. */
public enum Forbearance {
  PLAN("a plan is active"),
  HOLD("a hold protects the borrower"),
  ASSESSMENT("the borrower's finances are being assessed"),
  OFFER("a plan is being offered");

  private final String reason;

  Forbearance(String reason) {
    this.reason = reason;
  }

  /** The reason in words, without personal data. */
  public String reason() {
    return reason;
  }
}
