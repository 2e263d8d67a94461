/** How the response is distributed and how well it separates or predicts. */
package epochscope.views.response;
