package org.throughline.standalone.front;

/** How the front door's own pages look: as the portal does. */
final class Style {

    static final String SHEET = """
            :root{color-scheme:light dark;--paper:light-dark(#faf6ee,#1b1c1a);--sheet:light-dark(#fffdf8,#252724);--ink:light-dark(#2b2a26,#edeae1);--soft:light-dark(#5d594f,#b9b5a8);--line:light-dark(#e4dccb,#3c3f39);--leaf:light-dark(#22655a,#8fcdbb)}
            *{box-sizing:border-box}body{font:17px/1.55 system-ui,sans-serif;margin:0;background:var(--paper);color:var(--ink)}
            main{max-width:52rem;margin:0 auto;padding:2.5rem 1rem 4rem}h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.05rem;margin:2rem 0 .6rem;color:var(--soft)}
            p{margin:0 0 .75rem}a{color:var(--leaf)}ul{list-style:none;margin:0;padding:0;display:grid;gap:.6rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr))}
            li a{display:block;height:100%;min-height:44px;padding:.9rem 1.1rem;border:1px solid var(--line);border-radius:1rem;background:var(--sheet);color:var(--ink);text-decoration:none}
            li a:hover{border-color:var(--leaf)}li b{display:block;font-size:1.15rem}li span,.soft{color:var(--soft)}li em{display:block;font-style:normal;font-size:.95rem;margin-top:.35rem}progress{width:100%;height:1rem;accent-color:var(--leaf)}
            :focus-visible{outline:3px solid light-dark(#1b4fae,#a9c6ff);outline-offset:3px}summary{min-height:44px;padding:.6rem 0;cursor:pointer}
            pre{overflow:auto;padding:1rem;border-radius:1rem;border:1px solid var(--line);background:var(--sheet);font-size:.8rem}
            """;

    private Style() {}
}
