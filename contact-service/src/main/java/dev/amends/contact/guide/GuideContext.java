package dev.amends.contact.guide;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.consequence.ConsequenceDecision;
import dev.amends.contact.contactlog.ContactView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The data from which the sections of one guide are written.
 *
 * @param lender display name
 * @param agent the name of the agent who reads the guide
 */
record GuideContext(
    CaseFile file,
    Optional<BorrowerFile> borrower,
    List<ContactView> contacts,
    GuidePolicy.Facts facts,
    List<ConsequenceDecision> consequences,
    String rulePack,
    GuideText text,
    String lender,
    String agent,
    Instant now) {

  GuidePurpose purpose() {
    return GuidePolicy.purpose(facts);
  }

  /** The codes of the consequences that the agent may mention, in the order of the catalogue. */
  List<String> offeredConsequences() {
    return consequences.stream()
        .filter(ConsequenceDecision.Offered.class::isInstance)
        .map(decision -> decision.consequence().code())
        .toList();
  }

  /** The lines for the purpose, the rule pack and the offered consequences. */
  List<GuideLine> select(List<GuideLine> lines) {
    List<String> offered = offeredConsequences();
    String pack = text.packOrStrict(rulePack);
    return lines.stream()
        .filter(line -> line.isFor(purpose(), pack))
        .filter(line -> line.onlyWith() == null || offered.contains(line.onlyWith()))
        .toList();
  }

  List<CallGuide.GuidePoint> points(List<GuideLine> lines) {
    return select(lines).stream()
        .map(line -> new CallGuide.GuidePoint(line.id(), fill(line.text())))
        .toList();
  }

  /** Replaces the placeholders of a text. */
  String fill(String template) {
    return template
        .replace("{agent}", agent)
        .replace("{borrower}", borrower.flatMap(BorrowerFile::name).orElse("…"))
        .replace("{lender}", lender);
  }
}
