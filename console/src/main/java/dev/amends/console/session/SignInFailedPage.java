package dev.amends.console.session;

import io.vertx.ext.web.RoutingContext;

/** The page that a browser sees if the provider or the exchange of the code fails. */
final class SignInFailedPage {
  private static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Sign-in failed · 登录失败</title>
      </head>
      <body>
      <main>
      <h1>Sign-in failed</h1>
      <p>The identity provider did not confirm who you are. <a href="/sign-in">Sign in again</a></p>
      <section lang="zh-CN">
      <h2>登录失败</h2>
      <p>身份认证未通过。<a href="/sign-in">重新登录</a></p>
      </section>
      </main>
      </body>
      </html>
      """;

  private SignInFailedPage() {}

  static void send(RoutingContext context) {
    if (!context.response().headWritten()) {
      context
          .response()
          .setStatusCode(401)
          .putHeader("Content-Type", "text/html; charset=utf-8")
          .end(HTML);
    }
  }
}
