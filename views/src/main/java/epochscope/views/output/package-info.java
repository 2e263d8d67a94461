/** Which of several classes or targets is looked at. */
package epochscope.views.output;
