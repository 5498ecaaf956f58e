package dev.amends.contact.guide;

import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.callback.PlanCall;
import dev.amends.contact.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what the outstanding calls are to say about promises and plans. */
@ApplicationScoped
class AgreementSection {
  private final Callbacks callbacks;

  AgreementSection(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  /** The decided terms and the late payments, those of the longest due call first. */
  List<CallGuide.Agreement> write(CaseFile file, GuideText text) {
    return callbacks.loadOpen(List.of(file.caseId())).outstanding(file.caseId()).stream()
        .flatMap(callback -> write(callback, text))
        .toList();
  }

  private static Stream<CallGuide.Agreement> write(Callback callback, GuideText text) {
    Optional<PlanCall> about = callback.planCall();
    Optional<AgreementNews> news = AgreementNews.of(callback);
    if (about.isEmpty() || news.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new CallGuide.Agreement(
            about.get().planId(),
            new CallGuide.CodedText(
                news.get().name(), String.valueOf(text.agreements().get(news.get()))),
            about.get().decision(),
            about.get().shortfall()));
  }
}
