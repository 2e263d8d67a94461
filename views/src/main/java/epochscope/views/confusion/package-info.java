/** Which class is taken for which, and the samples behind it. */
package epochscope.views.confusion;
