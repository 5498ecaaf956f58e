package dev.amends.launcher.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a user of a local platform chooses who they are. */
final class SignInPage {

  private static final Texts ENGLISH =
      new Texts(
          "en",
          "Sign in to Amends",
          "This platform runs on this machine and asks for no password. Choose a demo user.",
          "all lenders",
          Map.of(
              "agent", "Agent",
              "supervisor", "Supervisor",
              "compliance", "Compliance",
              "ops", "Operations"));

  private static final Texts CHINESE =
      new Texts(
          "zh-CN",
          "登录 Amends",
          "本平台在本机运行，无需密码。请选择一个演示用户。",
          "全部机构",
          Map.of(
              "agent", "催收专员",
              "supervisor", "催收主管",
              "compliance", "合规专员",
              "ops", "运维人员"));

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%1$s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%2$s</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 28rem; margin: 3rem auto; padding: 0 1rem; color: #151515; background: #fff }
      button { display: block; width: 100%%; margin: .5rem 0; padding: .75rem 1rem; text-align: left; font: inherit; color: inherit; background: #fff; border: 1px solid #6a6e73; border-radius: 6px; cursor: pointer }
      button:hover, button:focus-visible { border-color: #004d99; outline: 2px solid #004d99 }
      small { display: block; font-size: .875rem; color: #4d4d4d }
      </style>
      </head>
      <body>
      <main>
      <h1>%2$s</h1>
      <p>%3$s</p>
      <form method="post">
      %4$s</form>
      </main>
      </body>
      </html>
      """;

  private SignInPage() {}

  private record Texts(
      String language, String title, String intro, String allLenders, Map<String, String> roles) {}

  /**
   * The page in the language that a browser prefers: Chinese or English. Its form is sent to the
   * address of the page, so the parameters of the request stay.
   *
   * @param acceptLanguage the header {@code Accept-Language}; empty if absent
   */
  static String html(String acceptLanguage) {
    Texts texts = textsFor(acceptLanguage);
    String users =
        DemoUser.ALL.stream().map(user -> button(user, texts)).collect(Collectors.joining());
    return PAGE.formatted(texts.language(), texts.title(), texts.intro(), users);
  }

  private static String button(DemoUser user, Texts texts) {
    String roles =
        user.roles().stream().sorted().map(texts.roles()::get).collect(Collectors.joining(", "));
    String lenders =
        user.lenders().isEmpty() ? texts.allLenders() : String.join(", ", user.lenders());
    return "<button name=\"user\" value=\"%1$s\"><strong>%1$s</strong><small>%2$s · %3$s</small></button>\n"
        .formatted(user.name(), roles, lenders);
  }

  private static Texts textsFor(String acceptLanguage) {
    try {
      Locale preferred =
          Locale.lookup(
              Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
      return Locale.CHINESE.equals(preferred) ? CHINESE : ENGLISH;
    } catch (IllegalArgumentException emptyOrMalformed) {
      return ENGLISH;
    }
  }
}
