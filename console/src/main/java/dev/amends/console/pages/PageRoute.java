package dev.amends.console.pages;

import dev.amends.console.problem.ConsoleProblem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Answers the address of a page with {@code index.html}, whose script shows the page. What looks
 * like a file, or belongs to the server, is not found instead.
 */
@ApplicationScoped
class PageRoute {
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "api",
          "assets",
          "changes",
          "evidence",
          "platform",
          "q",
          "session",
          "sign-in",
          "sign-out");

  void register(@Observes Router router) {
    router.route().last().handler(PageRoute::answer);
  }

  private static void answer(RoutingContext context) {
    String path = context.normalizedPath();
    if (context.request().method().name().equals("GET") && isPage(path)) {
      context.reroute("/index.html");
    } else {
      ConsoleProblem.notFound(path).send(context);
    }
  }

  private static boolean isPage(String path) {
    int slash = path.indexOf('/', 1);
    String first = path.substring(1, slash < 0 ? path.length() : slash);
    String last = path.substring(path.lastIndexOf('/') + 1);
    return !OF_THE_SERVER.contains(first) && last.indexOf('.') < 0;
  }
}
