package dev.amends.cases.classification;

import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.classification.ClassificationPolicy.Piece;
import dev.amends.cases.classification.ClassificationPolicy.Verdict;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Adds evidence to cases and judges them anew. */
@ApplicationScoped
public class Classifications {
  private final EvidenceFile file;
  private final ClassificationPolicy policy;
  private final WillingnessPolicy willingness;
  private final CaseJournal journal;

  Classifications(
      EvidenceFile file,
      ClassificationPolicy policy,
      WillingnessPolicy willingness,
      CaseJournal journal) {
    this.file = file;
    this.policy = policy;
    this.willingness = willingness;
    this.journal = journal;
  }

  /** The evidence of some cases, loaded at once; new evidence of a batch goes through it. */
  public final class Bench {
    private final Map<UUID, List<Evidence>> evidence = new HashMap<>();

    private Bench(List<Evidence> known) {
      known.forEach(this::keep);
    }

    private void keep(Evidence piece) {
      evidence.computeIfAbsent(piece.caseId(), id -> new ArrayList<>()).add(piece);
    }

    /** The borrower gave a sign of willingness, or of its absence. */
    public void sign(CollectionCase of, WillingnessPolicy.Sign sign, Evidence.Source source) {
      add(of, willingness.piece(sign), source);
    }

    /** The borrower's finances were assessed; the score is his ability, 0 to 100. */
    public void assessed(CollectionCase of, int abilityScore, Evidence.Source source) {
      add(of, new Piece(Dimension.ABILITY, abilityScore, "assessment"), source);
    }

    /** An assessment may no longer be relied on; ability is unknown where it was the last. */
    public void lapsed(CollectionCase of, Evidence.Source source) {
      boolean last =
          evidence.getOrDefault(of.id(), List.of()).stream()
              .filter(piece -> piece.dimension() == Dimension.ABILITY)
              .max(Comparator.comparing(Evidence::observedAt))
              .filter(piece -> piece.isAbilityOf(source.subject()))
              .isPresent();
      if (last) {
        add(of, new Piece(Dimension.ABILITY, null, "assessment expired"), source);
      }
    }

    private void add(CollectionCase of, Piece piece, Evidence.Source source) {
      Verdict before = verdict(of.id());
      Evidence added = new Evidence(of.id(), piece, source);
      file.persist(added);
      keep(added);
      Verdict now = verdict(of.id());
      if (!sameScores(before, now)) {
        tell(of, now, Origin.event("evidence: " + piece.reason(), source.eventId()));
      }
    }

    private Verdict verdict(UUID caseId) {
      return judge(evidence.getOrDefault(caseId, List.of()));
    }
  }

  /** Loads what is known of some cases. */
  public Bench load(Collection<UUID> caseIds) {
    return new Bench(file.of(caseIds));
  }

  Verdict judge(List<Evidence> evidence) {
    return policy.judge(
        evidence.stream()
            .sorted(Comparator.comparing(Evidence::observedAt))
            .map(Evidence::piece)
            .toList());
  }

  private static boolean sameScores(Verdict one, Verdict other) {
    return one.customerClass() == other.customerClass()
        && Objects.equals(one.willingness(), other.willingness())
        && Objects.equals(one.ability(), other.ability());
  }

  private void tell(CollectionCase of, Verdict now, Origin why) {
    boolean moved = of.customerClass() != now.customerClass();
    journal.tell(
        of,
        new CaseClassified(
            of.id(),
            of.account().lenderId(),
            of.account().accountId(),
            now.customerClass(),
            now.willingness(),
            now.ability(),
            now.reasons(),
            why),
        null);
    if (moved) {
      journal.tell(of, of.reclassify(now.customerClass(), why), of.figures().businessDate());
    }
  }
}
