package dev.amends.cases.creditstatus;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.search.AgedFigures;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the credit status of cases as of the last closed business day. */
@ApplicationScoped
public class CreditStatusReader {
  private final AgedFigures figures;
  private final CreditScales scales;

  CreditStatusReader(AgedFigures figures, CreditScales scales) {
    this.figures = figures;
    this.scales = scales;
  }

  /**
   * Reads the status of a case's account.
   *
   * @param language the BCP 47 tag of the names
   */
  public CreditStatusView read(CollectionCase shown, String language) {
    return CreditStatusPolicy.derive(
        shown.id(),
        shown.status(),
        figures.of(shown),
        scales.find(shown.facts().region()),
        language);
  }
}
