package dev.amends.conventions;

import jakarta.enterprise.context.RequestScoped;

/**
 * The lenders whose rows this request may see. Work that no caller requested, such as the
 * consumption of events, sees all rows.
 */
@RequestScoped
public class LenderScope {
  private Lenders lenders = Lenders.ALL;

  Lenders lenders() {
    return lenders;
  }

  /** Restricts every connection that the request acquires from now on. */
  public void restrictTo(Lenders permitted) {
    lenders = permitted;
  }
}
